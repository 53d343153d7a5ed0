"""Checks: values against Python arithmetic on single numbers, dtypes, and who was changed."""

import pytest
import torch

SHAPES = [(), (5,), (1,), (2, 3), (4, 1, 3), (0, 2)]
DTYPES = [torch.float32, torch.float64]
DESCENTS = [((3,), 0.5), ((2, 3), 0.1), ((), 2.0), ((0,), 1.0)]


def entrywise(formula, *tensors):
    """Apply a function of Python numbers to every place, in double precision."""
    numbers = zip(*(tensor.flatten().tolist() for tensor in tensors), strict=True)
    made = torch.tensor([formula(*entries) for entries in numbers], dtype=torch.float64)
    return made.reshape(tensors[0].shape)


def expect(actual, expected, dtype, call):
    """Compare type, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == dtype, f"{call} is {actual.dtype}, expected {dtype}."
    torch.testing.assert_close(
        actual,
        expected.to(dtype),
        msg=lambda text: f"{call} is {actual}, expected {expected.to(dtype)}. {text}",
    )


def to_fahrenheit(degrees):
    return degrees * 1.8 + 32


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_fahrenheit(solution, shape, dtype):
    celsius = torch.randn(shape, dtype=dtype) * 40
    expected = entrywise(to_fahrenheit, celsius)
    expect(solution.fahrenheit(celsius), expected, dtype, f"fahrenheit({celsius})")


@pytest.mark.parametrize("numbers", [[-7, 0, 36], [[1], [2]], 21])
def test_fahrenheit_of_whole_numbers(solution, numbers):
    celsius = torch.tensor(numbers)
    expected = entrywise(to_fahrenheit, celsius)
    expect(solution.fahrenheit(celsius), expected, torch.float32, f"fahrenheit({celsius})")


@pytest.mark.parametrize("slope", [0.0, 0.01, 0.3, 1.0])
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_leaky_relu(solution, shape, dtype, slope):
    x = torch.randn(shape, dtype=dtype)
    expected = entrywise(lambda entry: entry if entry > 0 else slope * entry, x)
    expect(solution.leaky_relu(x, slope), expected, dtype, f"leaky_relu({x}, {slope})")


@pytest.mark.parametrize("delta", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_huber(solution, shape, dtype, delta):
    error = torch.randn(shape, dtype=dtype) * 3

    def loss(entry):
        size = abs(entry)
        return 0.5 * size * size if size <= delta else delta * (size - 0.5 * delta)

    expect(solution.huber(error, delta), entrywise(loss, error), dtype, f"huber({error}, {delta})")


def test_the_input_is_left_alone(solution):
    calls = [(solution.fahrenheit, ()), (solution.leaky_relu, (0.1,)), (solution.huber, (1.0,))]
    for function, arguments in calls:
        numbers = torch.tensor([[-2.0, 0.5, 3.0], [4.0, -0.25, 0.0]])
        before = numbers.clone()
        made = function(numbers, *arguments)
        assert torch.equal(numbers, before), f"{function.__name__} changed the tensor it was given."
        made.fill_(77.0)
        assert torch.equal(numbers, before), (
            f"{function.__name__} returned the tensor it was given, not a new one."
        )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("shape", "rate"), DESCENTS)
def test_descend_changes_the_weights(solution, shape, rate, dtype):
    weights, gradient = torch.randn(shape, dtype=dtype), torch.randn(shape, dtype=dtype)
    expected = entrywise(lambda weight, slope: weight - rate * slope, weights, gradient)
    call = f"descend_({weights}, {gradient}, {rate})"
    returned = solution.descend_(weights, gradient, rate)
    expect(weights, expected, dtype, f"After {call} the caller's tensor")
    assert returned is weights, "descend_ must return the tensor it was given, not another one."


def test_descend_leaves_the_gradient_alone(solution):
    gradient = torch.tensor([[1.0, -2.0, 0.5]])
    solution.descend_(torch.zeros(1, 3), gradient, 0.1)
    assert gradient.tolist() == [[1.0, -2.0, 0.5]], (
        f"descend_ changed the gradient from [[1.0, -2.0, 0.5]] to {gradient.tolist()}."
    )
