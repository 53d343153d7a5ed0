"""Plain Python, row by row; the tensor of an item is made when it is asked for."""

import csv

import torch


class Table(torch.utils.data.Dataset):
    def __init__(self, path, columns, label, fill=None, classes=None):
        self.rows, self.words = [], []
        with path.open(newline="", encoding="utf-8") as file:
            header, *lines = csv.reader(file)
        places = [header.index(name) for name in columns]
        for line in lines:
            word = line[header.index(label)].strip()
            if word:
                self.words.append(word)
                self.rows.append([line[place].strip() for place in places])
        if fill is None:
            fill = torch.tensor([self.mean(column) for column in range(len(columns))])
        self.fill = fill
        self.classes = classes or sorted(dict.fromkeys(self.words))
        self.numbers = {word: number for number, word in enumerate(self.classes)}

    def mean(self, column):
        there = [float(row[column]) for row in self.rows if row[column] != ""]
        return sum(there) / len(there)

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, index):
        row = self.rows[index]
        x = self.fill.clone()
        for place, field in enumerate(row):
            if field:
                x[place] = float(field)
        return x, self.numbers[self.words[index]]
