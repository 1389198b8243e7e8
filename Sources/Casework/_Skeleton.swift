enum CaseworkRoom {}
