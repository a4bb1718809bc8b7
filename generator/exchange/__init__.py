"""The ledger to a spreadsheet and back, and to other programs."""
