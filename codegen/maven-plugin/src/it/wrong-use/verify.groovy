String log = new File(basedir, 'build.log').text
assert log.contains('Nothing to generate; fix: configure <javaPackage>')
assert log.contains('No contracts; fix: name an AsyncAPI document in <contracts>')
assert log.contains('`com.class` is no Java package name')
assert log.contains('`nowhere.yaml` does not exist; fix: correct the path')
assert log.contains('pom.xml` is a file, and must be a folder; fix: name another output folder')
assert log.contains('The contracts have findings: 0 errors, 1 warning')
assert !log.contains('NullPointerException')
assert !new File(basedir, 'target').exists()
