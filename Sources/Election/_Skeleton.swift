enum ElectionRoom {}
