enum TextRoom {}
