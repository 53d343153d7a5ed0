"""A field of spaces is missing too; float refuses it."""

import csv
from pathlib import Path

import torch
from torch.utils.data import Dataset

FAILS = ["test_gaps_take_the_mean_of_their_column"]
SEE = "custom-dataset-empty-field"
RAISES = "ValueError"


class Table(Dataset):
    def __init__(
        self,
        path: Path,
        columns: list[str],
        label: str,
        fill: torch.Tensor | None = None,
        classes: list[str] | None = None,
    ) -> None:
        with path.open(newline="", encoding="utf-8") as file:
            rows = [row for row in csv.DictReader(file) if row[label].strip()]
        x = torch.tensor([[number(row[name]) for name in columns] for row in rows])
        words = [row[label].strip() for row in rows]
        self.fill = x.nanmean(dim=0) if fill is None else fill
        self.classes = sorted(set(words)) if classes is None else classes
        self.x = torch.where(x.isnan(), self.fill, x)
        self.y = [self.classes.index(word) for word in words]

    def __len__(self) -> int:
        return len(self.y)

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        return self.x[index], self.y[index]


def number(field: str) -> float:
    return float(field) if field != "" else float("nan")
