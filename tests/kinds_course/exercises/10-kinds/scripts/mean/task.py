"""Print the mean of the numbers on the command line and save it as mean.pt; without, exit 2."""

raise NotImplementedError
