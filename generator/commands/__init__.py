"""What commands do that is more than a call or two: they talk with the person; the work is done in the rooms below."""
