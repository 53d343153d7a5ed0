"""Chan's way: each batch's mean and sum of squared deviations, merged; no difference of squares."""


def channel_statistics(loader):
    count = 0
    for images, _ in loader:
        x = images.double().transpose(0, 1).flatten(1)
        n, batch_mean = x.shape[1], x.mean(dim=1)
        deviations = (x - batch_mean[:, None]).square().sum(dim=1)
        if count == 0:
            mean, scatter = batch_mean, deviations
        else:
            gap = batch_mean - mean
            mean = mean + gap * n / (count + n)
            scatter = scatter + deviations + gap.square() * count * n / (count + n)
        count += n
    return mean.float(), (scatter / count).sqrt().float()
