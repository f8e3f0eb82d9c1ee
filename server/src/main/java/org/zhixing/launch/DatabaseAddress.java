package org.zhixing.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a database is and who asks: a JDBC URL with user and password. */
public record DatabaseAddress(String url, String user, String password) {

    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.put("user", user);
        properties.put("password", password);
        // binary from the first time on: what comes over such connections is long and asked for once
        properties.put("prepareThreshold", "-1");
        return DriverManager.getConnection(url, properties);
    }

    /** Without the password, so that it may stand in a log. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
