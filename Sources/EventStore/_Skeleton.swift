enum EventStoreRoom {}
