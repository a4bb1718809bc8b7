"""A new desk: the files of a site that works at once, in its language."""
