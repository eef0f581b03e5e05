"""Compiled documents kept between runs: a miss is always right, a hit is byte for byte what compiling would give."""
