"""What every page needs: its address, its words, the frame around it, lists that are narrowed or cut."""
