assert new File(basedir, 'target/generated-sources/parley-pojo/com/example/beans/Note.java').isFile()
assert new File(basedir, 'target/classes/com/example/beans/Note.class').isFile()
