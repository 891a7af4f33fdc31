say "aÿ"
