import time
from concurrent.futures import ThreadPoolExecutor, wait


def square(number):
    time.sleep(0.03 - number / 100)
    return number * number


with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(square, range(3))))
    futures = [pool.submit(square, number) for number in range(3)]
    print(len(wait(futures).done), futures[2].result())
