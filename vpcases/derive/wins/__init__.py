"""What the win log says: month by month, pattern by pattern, and beside the proofs there are."""

from vpcases.derive.wins.review import MonthReview, WinReviews, derive_win_reviews

__all__ = ["MonthReview", "WinReviews", "derive_win_reviews"]
