"""The two real engines that the tests run on."""
