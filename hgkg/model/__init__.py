"""What the stages hand to each other: frozen values, standard library only, no input or output."""
