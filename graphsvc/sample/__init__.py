"""The sample: an invented district as a real one is, from 2015 on, or the same shape at any size."""

from graphsvc.sample.calendar import REFERENCE
from graphsvc.sample.loading import Progress, load
from graphsvc.sample.making import actions
from graphsvc.sample.shape import Shape

__all__ = ["REFERENCE", "Progress", "Shape", "actions", "load"]
