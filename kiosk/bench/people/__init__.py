"""Customers who take human time, in front of the real window, on a virtual clock."""
