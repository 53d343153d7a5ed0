import torch


def test_values(solution):
    x = torch.tensor([[1.0, -2.0, 3.0]])
    torch.testing.assert_close(solution.halve(x), torch.tensor([[1.0, -2.0, 3.0]]) * 0.5)


def test_the_argument_is_left_alone(solution):
    x = torch.ones(3)
    solution.halve(x)
    assert x.tolist() == [1, 1, 1], "The argument was changed."
