package org.zhixing.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database is and who asks: a JDBC URL with user and password. */
public record DatabaseAddress(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without the password, so that it may stand in a log. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
