"""How hgkg compares with the plainest program that does a part of its work. Figures are ratios: run, never asserted."""
