enum DetectionRoom {}
