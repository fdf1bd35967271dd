"""Whatever happens to the computer, nothing acknowledged is lost: processes killed, disks full, folders that may only be read."""
