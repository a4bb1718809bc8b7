"""The reviewer’s desk: what is to be done, what comes next, and an entry in one’s own editor."""
