package dev.holdfast.app.trouble;

/** Something that may happen to a database, and be put right again. */
record Trouble(String name, Runnable begins, Runnable ends) {

  @Override
  public String toString() {
    return name;
  }
}
