"""Loops over the schedulers that are there; an iterator over epochs and batches."""


def train(
    model,
    loader,
    loss_fn,
    optimizer,
    epochs,
    per_batch=None,
    per_epoch=None,
    plateau=None,
):
    after_a_batch = [per_batch] if per_batch else []
    after_an_epoch = [per_epoch] if per_epoch else []
    rates = []
    for _ in range(epochs):
        model.train()
        losses = []
        for inputs, targets in loader:
            optimizer.zero_grad()
            loss = loss_fn(model(inputs), targets)
            loss.backward()
            rate, *_ = (group["lr"] for group in optimizer.param_groups)
            optimizer.step()
            rates += [rate]
            for scheduler in after_a_batch:
                scheduler.step()
            losses += [loss.item()] * inputs.shape[0]
        for scheduler in after_an_epoch:
            scheduler.step()
        if plateau:
            plateau.step(sum(losses) / len(losses))
    return rates
