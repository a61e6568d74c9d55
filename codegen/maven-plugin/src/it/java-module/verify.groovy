assert new File(basedir, 'target/classes/module-info.class').isFile()
assert new File(basedir, 'target/classes/com/example/orders/OrdersEvents.class').isFile()
