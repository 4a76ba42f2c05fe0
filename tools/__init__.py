"""What makers of the project run and no user needs: nothing of it is in the wheel."""
