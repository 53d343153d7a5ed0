"""Checks: streams of a few files, alone and in two or three workers."""

import pytest
import torch
from torch.utils.data import DataLoader, get_worker_info

pytestmark = pytest.mark.filterwarnings("ignore:This DataLoader will create")

LINES = [2, 0, 3, 1, 2]


def write(folder, lines=LINES):
    """Files of so many records; a record is (file, line, a decimal)."""
    paths = []
    for number, count in enumerate(lines):
        path = folder / f"{number}.csv"
        path.write_text("".join(f"{number},{line},{line + 0.25}\n" for line in range(count)))
        paths.append(path)
    return paths


def all_of(lines=LINES):
    return [(number, line) for number, count in enumerate(lines) for line in range(count)]


def with_worker(items):
    return [(get_worker_info().id, *item.tolist()[:2]) for item in items]


def passes(solution, paths, workers, count=1, **settings):
    """The records (worker, file, line) of each pass of a loader with workers."""
    dataset = solution.Records(paths)
    loader = DataLoader(dataset, num_workers=workers, collate_fn=with_worker, **settings)
    return [[record for batch in loader for record in batch] for _ in range(count)]


@pytest.fixture(scope="module")
def two_passes(solution, tmp_path_factory):
    """Two passes of two workers who stay, made once for all checks; or what was raised."""
    paths = write(tmp_path_factory.mktemp("files"))
    try:
        return passes(solution, paths, 2, count=2, persistent_workers=True)
    except Exception as error:
        return error


@pytest.fixture
def persistent(two_passes):
    if isinstance(two_passes, Exception):
        raise two_passes
    return two_passes


def records(stream):
    return [tuple(int(number) for number in record.tolist()[:2]) for record in stream]


@pytest.mark.parametrize("lines", [LINES, [4], [1, 1]])
def test_in_order_without_workers(solution, tmp_path, lines):
    found = records(solution.Records(write(tmp_path, lines)))
    assert found == all_of(lines), f"Files of {lines} lines give the records (file, line) {found}."


@pytest.mark.parametrize("numbers", [[1.5, -2.0, 3.25], [7.0]])
def test_tensors(solution, tmp_path, numbers):
    path = tmp_path / "one.csv"
    path.write_text(",".join(str(number) for number in numbers) + "\n")
    for record in solution.Records([path]):
        assert isinstance(record, torch.Tensor), f"A record is {record!r}, not a tensor."
        assert record.dtype == torch.float32, f"A record is {record.dtype}, not float32."
        assert record.tolist() == numbers, f"The line {numbers} became {record.tolist()}."


def test_a_second_pass_begins_again(solution, tmp_path):
    dataset = solution.Records(write(tmp_path))
    first = iter(dataset)
    next(first)
    found = [records(dataset) for _ in range(2)]
    assert found == [all_of()] * 2, (
        f"After a pass that was broken off, the next two yield {found[0]} and {found[1]}."
    )


@pytest.mark.parametrize(("lines", "workers"), [(LINES, 2), ([2, 1], 3)])
def test_every_record_once(solution, tmp_path, persistent, lines, workers):
    found = persistent[0] if workers == 2 else passes(solution, write(tmp_path, lines), workers)[0]
    found = sorted((int(number), int(line)) for _, number, line in found)
    assert found == all_of(lines), (
        f"Files of {lines} lines give {workers} workers the records (file, line) {found}."
    )


def test_a_file_has_one_worker(persistent):
    for number in range(len(LINES)):
        readers = {worker for worker, file, _ in persistent[0] if file == number}
        assert len(readers) < 2, f"File {number} is read by the workers {readers}, not by one."


def test_files_are_shared_evenly(solution, tmp_path):
    lines = [1, 1, 1, 1, 1]
    (found,) = passes(solution, write(tmp_path, lines), 3)
    files = [sum(worker == k for worker, *_ in found) for k in range(3)]
    assert sorted(files) == [1, 2, 2], f"Of 5 files, the three workers read {files}."


def test_persistent_workers(persistent):
    for number, one in enumerate(persistent, start=1):
        found = sorted((int(file), int(line)) for _, file, line in one)
        assert found == all_of(), f"Pass {number} of two persistent workers yields {found}."


def test_the_list_stays(solution, tmp_path):
    paths = write(tmp_path)
    before = list(paths)
    count = len(records(solution.Records(paths)))
    assert paths == before, f"The caller's list is {paths} after a pass of {count} records."
