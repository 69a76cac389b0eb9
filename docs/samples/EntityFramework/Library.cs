using Microsoft.EntityFrameworkCore;
using Pgvector;

namespace PgVecByok.Samples.EntityFramework;

/// <summary>A shelf of books, each with the vector its text was embedded to. Nothing in it knows which server it talks to.</summary>
internal sealed class Library(DbContextOptions<Library> options) : DbContext(options)
{
    public DbSet<Book> Books => Set<Book>();

    public DbSet<Review> Reviews => Set<Review>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasPostgresExtension("vector");
        modelBuilder.Entity<Book>(book =>
        {
            book.ToTable("books");
            book.Property(b => b.Title).HasMaxLength(200);
            book.Property(b => b.Embedding).HasColumnType("vector(3)");
            book.HasIndex(b => b.Title).IsUnique();
        });
        modelBuilder.Entity<Review>(review =>
        {
            review.ToTable("reviews");
            review.HasIndex(r => r.BookId);
        });
    }
}

internal sealed class Book
{
    public int Id { get; set; }

    public required string Title { get; set; }

    public int Year { get; set; }

    public decimal? Price { get; set; }

    public DateTime Added { get; set; }

    public string[] Tags { get; set; } = [];

    public required Vector Embedding { get; set; }
}

internal sealed class Review
{
    public long Id { get; set; }

    public int BookId { get; set; }

    public int Stars { get; set; }

    public string? Text { get; set; }
}
