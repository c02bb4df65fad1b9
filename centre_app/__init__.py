"""综治中心工作台 (Centre Desk): reception, mediation, agreements and supervision for a township."""

__version__ = "0.1.0"
