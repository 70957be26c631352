"""What the till ships besides code: fonts, style, icons, Kenya Power's names for its charges."""
