"""Every rule, one file each; see `newsaudit.checks.rule`."""
