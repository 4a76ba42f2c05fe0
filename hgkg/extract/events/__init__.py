"""What took place or will: congresses, conferences, contests, visits, storms."""
