/** Hands generated types on, so that their dependencies go with them. */
module com.example.orders {
  requires transitive tools.jackson.databind;
  requires static transitive org.jspecify;

  exports com.example.orders;
  exports com.example.orders.runtime;

  opens com.example.orders to
      tools.jackson.databind;
}
