"""Paybill Kiosk: a self-service kiosk on which a person pays a bill and leaves with proof."""

__version__ = "0.1.0"
