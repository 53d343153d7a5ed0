import torch


def test_values(solution):
    x = torch.tensor([[1.0, -2.0, 3.0]])
    torch.testing.assert_close(solution.double(x), torch.tensor([[1.0, -2.0, 3.0]]) * 2)


def test_the_argument_is_left_alone(solution):
    x = torch.ones(3)
    solution.double(x)
    assert x.tolist() == [1, 1, 1], "The argument was changed."
