enum RehearsalRoom {}
