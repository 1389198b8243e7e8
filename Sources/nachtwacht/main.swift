print("nachtwacht")
