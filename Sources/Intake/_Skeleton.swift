enum IntakeRoom {}
