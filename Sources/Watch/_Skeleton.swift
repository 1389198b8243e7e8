enum WatchRoom {}
