"""The commands, one theme a module. They ask, tell and print; the work is done in the rooms below."""
