"""Values as words that a speech engine reads aright: amounts, numbers, dates and times."""
