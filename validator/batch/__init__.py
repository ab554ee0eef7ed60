"""Many submissions at once, over processes or machines: nothing lost, nothing done twice, constant memory."""

from validator.batch.executors import LocalExecutor, cores
from validator.batch.judging import judge
from validator.batch.recipe import Recipe, head
from validator.batch.running import Judged, Results, UnfitError, Wishes, run

__all__ = ["Judged", "LocalExecutor", "Recipe", "Results", "UnfitError", "Wishes", "cores", "head", "judge", "run"]
