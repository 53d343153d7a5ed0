"""Checks: answers against a copy that is asked by hand, and what happens to the model."""

import copy

import pytest
import torch
from torch import nn

SHAPES = [(1, 3, 5), (7, 2, 4), (12, 5, 3), (25, 4, 4)]


def network(height, width, classes, seed=0):
    """A model whose layers behave differently in train mode, with used batch statistics."""
    torch.manual_seed(seed)
    size = height * width
    net = nn.Sequential(
        nn.Flatten(),
        nn.Linear(size, 9),
        nn.BatchNorm1d(9),
        nn.ReLU(),
        nn.Dropout(0.5),
        nn.Linear(9, classes),
    )
    with torch.no_grad():
        for _ in range(5):
            net(1 + 2 * torch.randn(10, height, width))
        net[-1].weight *= 4
    return net


def names(count):
    return [f"class {chr(ord('a') + (7 * k) % count)}" for k in range(count)]


def raw(n, height, width, seed=1):
    numbers = torch.Generator().manual_seed(seed)
    return torch.randint(0, 256, (n, height, width), generator=numbers, dtype=torch.uint8)


def truth(model, classes, images, mean, std):
    """The shares of a copy, for all images at once."""
    with torch.no_grad():
        logits = copy.deepcopy(model).eval()((images / 255 - mean) / std)
    shares = logits.softmax(dim=1)
    return [(classes[row.argmax()], row.max().item()) for row in shares]


def expect_answers(found, expected, what):
    assert isinstance(found, list), f"`many` returns a {type(found).__name__}, not a list."
    assert len(found) == len(expected), f"{what}: {len(found)} answers to {len(expected)} images."
    for i, (answer, (label, confidence)) in enumerate(zip(found, expected, strict=True)):
        assert answer[0] == label, f"{what}: image {i} is {answer[0]!r}, expected {label!r}."
        assert answer[1] == pytest.approx(confidence, abs=1e-4), (
            f"{what}: the confidence for image {i} is {answer[1]}, expected {confidence:.4f}."
        )


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("batch_size", [1, 4, 64])
def test_answers_in_the_order_of_the_images(solution, shape, batch_size):
    model, images = network(*shape[1:], classes=3, seed=shape[0]), raw(*shape)
    predictor = solution.Predictor(model.eval(), names(3), 0.4, 0.2, batch_size=batch_size)
    expected = truth(model, names(3), images, 0.4, 0.2)
    what = f"{shape[0]} images in batches of {batch_size}"
    expect_answers(predictor.many(images), expected, what)


@pytest.mark.parametrize(("mean", "std"), [(0.0, 1.0), (0.1307, 0.3081), (0.6, 0.05)])
def test_images_are_prepared_as_in_training(solution, mean, std):
    seen, model, images = [], network(3, 4, classes=5).eval(), raw(6, 3, 4)
    model[0].register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0].clone()))
    solution.Predictor(model, names(5), mean, std, batch_size=6).many(images)
    assert len(seen) == 1, f"The model was called {len(seen)} times for one full batch."
    torch.testing.assert_close(
        seen[0],
        (images.double() / 255 - mean).div(std).float(),
        atol=1e-4,
        rtol=1e-4,
        msg=lambda text: (
            f"With mean={mean} and std={std} the model gets other numbers than in training. {text}"
        ),
    )


@pytest.mark.parametrize("training", [True, False])
def test_the_model_answers_in_eval_mode(solution, training):
    model, images = network(3, 4, classes=4, seed=3).train(training), raw(8, 3, 4)
    predictor = solution.Predictor(model, names(4), 0.5, 0.3, batch_size=4)
    model.train(training)
    expected = truth(model, names(4), images, 0.5, 0.3)
    expect_answers(predictor.many(images), expected, f"A model with training={training}")


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_one_image(solution, seed):
    model, images = network(4, 4, classes=3, seed=seed).eval(), raw(5, 4, 4, seed=seed)
    predictor = solution.Predictor(model, names(3), 0.5, 0.3, batch_size=2)
    for i, expected in enumerate(truth(model, names(3), images, 0.5, 0.3)):
        found = predictor.one(images[i])
        assert isinstance(found, tuple), f"`one` returns {found!r}, not a tuple."
        assert len(found) == 2, f"`one` returns {found!r}, not (label, confidence)."
        expect_answers([found], [expected], f"Image {i} alone")


def test_results_are_plain(solution):
    model, images = network(2, 3, classes=3).eval(), raw(5, 2, 3)
    predictor = solution.Predictor(model, names(3), 0.5, 0.3, batch_size=2)
    for answer in [*predictor.many(images), predictor.one(images[0])]:
        kinds = [type(part).__name__ for part in answer]
        assert kinds == ["str", "float"], f"An answer is made of {kinds}, not of a str and a float."
        assert type(answer) is tuple, f"An answer is a {type(answer).__name__}, not a tuple."


@pytest.mark.parametrize(("n", "batch_size"), [(10, 4), (8, 4), (3, 4), (5, 1), (130, None)])
def test_batch_sizes(solution, n, batch_size):
    sizes, model = [], network(2, 3, classes=3).eval()
    model.register_forward_pre_hook(lambda _, inputs: sizes.append(len(inputs[0])))
    given = {} if batch_size is None else {"batch_size": batch_size}
    solution.Predictor(model, names(3), 0.5, 0.3, **given).many(raw(n, 2, 3))
    size = batch_size or 64
    expected = [min(size, n - start) for start in range(0, n, size)]
    assert sizes == expected, f"{n} images came in batches of {sizes}, expected {expected}."


def expect_modes_kept(solution, model):
    before = [module.training for module in model.modules()]
    predictor = solution.Predictor(model, names(3), 0.5, 0.3, batch_size=2)
    predictor.many(raw(6, 2, 3))
    after = [module.training for module in model.modules()]
    assert after == before, f"After `many` the modules' flags `training` are {after}."
    return predictor, before


@pytest.mark.parametrize("training", [True, False])
def test_the_mode_comes_back(solution, training):
    model = network(2, 3, classes=3)
    model[2] = nn.Dropout(0.2)
    model.train(training)
    predictor, before = expect_modes_kept(solution, model)
    predictor.one(raw(1, 2, 3)[0])
    after = [module.training for module in model.modules()]
    assert after == before, f"After `one` the modules' flags `training` are {after}."


@pytest.mark.parametrize("training", [True, False])
def test_modules_with_modes_of_their_own(solution, training):
    model = network(2, 3, classes=3).train(training)
    model[2].train(not training)
    expect_modes_kept(solution, model)


class BrokenError(Exception):
    """What the model of the next check raises."""


def test_modes_come_back_after_an_exception(solution):
    def fail(module, inputs, output):
        raise BrokenError

    model = network(2, 3, classes=3).train()
    before = [module.training for module in model.modules()]
    predictor = solution.Predictor(model, names(3), 0.5, 0.3, batch_size=2)
    hook = model[3].register_forward_hook(fail)
    try:
        predictor.many(raw(5, 2, 3))
    except BrokenError:
        hook.remove()
    else:
        raise AssertionError("The model raised an exception, and the caller never heard of it.")
    after = [module.training for module in model.modules()]
    assert after == before, (
        f"After an exception the modules' training flags are {after}, and were {before}."
    )


def test_no_graph_is_recorded(solution):
    recorded, model = [], network(2, 3, classes=3).eval()
    model.register_forward_hook(lambda _, __, output: recorded.append(output.requires_grad))
    predictor = solution.Predictor(model, names(3), 0.5, 0.3, batch_size=2)
    predictor.many(raw(5, 2, 3))
    predictor.one(raw(1, 2, 3)[0])
    assert not any(recorded), "The predictions record a graph that nobody needs."
    assert torch.is_grad_enabled(), "After predicting, gradients are still switched off."


def test_images_and_model_stay_as_they_are(solution):
    model, images = network(2, 3, classes=3).eval(), raw(5, 2, 3)
    model(torch.randn(4, 2, 3)).sum().backward()
    state = {name: tensor.clone() for name, tensor in model.state_dict().items()}
    slopes = [parameter.grad.clone() for parameter in model.parameters()]
    frozen = model[1].bias.requires_grad_(False)
    before = images.clone()
    predictor = solution.Predictor(model, names(3), 0.5, 0.3, batch_size=2)
    predictor.many(images)
    predictor.one(images[0])
    assert torch.equal(images, before), "The caller's images have changed."
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, state[name]), f"`{name}` of the model has changed."
    for parameter, slope in zip(model.parameters(), slopes, strict=True):
        assert parameter.requires_grad == (parameter is not frozen), (
            f"A parameter's requires_grad has become {parameter.requires_grad}."
        )
        assert parameter.grad is not None, "A gradient of the model is gone."
        assert torch.equal(parameter.grad, slope), "A gradient of the model has changed."


def test_images_go_to_the_model(solution, traffic):
    predictor_images = raw(5, 2, 3)
    with traffic(simulate=True):
        model = network(2, 3, classes=3).eval().to("cuda")
        predictor = solution.Predictor(model, names(3), 0.5, 0.3, batch_size=2)
        try:
            found = predictor.many(predictor_images)
        except RuntimeError as error:
            reason = str(error).splitlines()[0][:100]
            raise AssertionError(
                f"A model on a GPU cannot answer to images on the CPU: {reason}"
            ) from None
        device = next(model.parameters()).device.type
    assert device == "cuda", f"The model was on a GPU, and is on {device!r} now."
    assert len(found) == 5, f"A model on a GPU gives {len(found)} answers to 5 images."
