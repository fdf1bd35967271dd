"""What the log says about a student's learning: one module per figure, `page` for all of them. Pure, over plain values."""

from app.domain.statistics.activity import DayActivity, DayCell
from app.domain.statistics.calibration import Calibration, CalibrationBucket, calibration
from app.domain.statistics.forecast import DayLoad, DueCard, DueCounts
from app.domain.statistics.page import ProgressPage, progress_page
from app.domain.statistics.retention import Recalled
from app.domain.statistics.topic_map import LaneMap, MapSquare, TopicMap, topic_map

__all__ = [
    "Calibration",
    "CalibrationBucket",
    "DayActivity",
    "DayCell",
    "DayLoad",
    "DueCard",
    "DueCounts",
    "LaneMap",
    "MapSquare",
    "ProgressPage",
    "Recalled",
    "TopicMap",
    "calibration",
    "progress_page",
    "topic_map",
]
