"""Not every program needs a loop."""
import threading
import time


def work(number):
    time.sleep(0.02 * number)
    print("thread", number)


threads = [threading.Thread(target=work, args=(number,)) for number in (3, 1)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("the end")
